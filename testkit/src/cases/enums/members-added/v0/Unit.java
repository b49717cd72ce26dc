enum Unit { METER, GRAM }
