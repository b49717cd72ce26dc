enum Day { MON, TUE, SAT, SUN }
