class Config {}
