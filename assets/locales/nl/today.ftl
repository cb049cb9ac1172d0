today-due = Nu bekijken
today-this-week = Deze week
today-nobody = Vandaag vraagt niemand aandacht
today-nobody-text = Eindigt er een fase of een plan, dan staat de patiënt hier.
