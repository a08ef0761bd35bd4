package org.dudao.facts;

/** The township's group `transport`. */
public record Transport(
        @Field(zh = "非法车辆接送查获起数", unit = "起", type = FieldType.WHOLE)
        Long illegalVehicleEvents) {}
