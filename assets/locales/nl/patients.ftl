patients-nameless = Zonder naam
