class Plain extends Old {}
