package org.dudao.sampling;

import org.dudao.facts.CodeList;
import org.dudao.statistics.FigureSet;

/** The stratum keys, by which schools are divided before the draw, so that each kind has its share. */
public enum StratumKey implements CodeList {
    COUNTY("county", "县区", "county"),
    TOWNSHIP("township", "乡镇", "township"),
    AREA("area", "城乡", "kind of area"),
    TYPE("type", "办学类型", "type of school");

    private final String code;
    private final String zh;
    private final String en;

    StratumKey(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The value of a school; a dash if it was not reported. */
    String key(String township, FigureSet school) {
        String value =
                switch (this) {
                    case COUNTY -> township.substring(0, 6);
                    case TOWNSHIP -> township;
                    case AREA -> school.area();
                    case TYPE -> school.type();
                };
        return value == null ? "-" : value;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
