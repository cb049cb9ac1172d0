patients-nameless = No name
