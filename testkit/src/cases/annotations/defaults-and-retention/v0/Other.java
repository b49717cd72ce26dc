@Mark
class Other {}
