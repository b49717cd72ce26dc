class Car { String text() { return "car"; } }
