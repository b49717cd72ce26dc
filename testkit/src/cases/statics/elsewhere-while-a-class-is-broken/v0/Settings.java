class Settings extends Defaults {}
