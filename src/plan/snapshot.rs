//! The content a plan was made from, kept with it, so that a content update never changes a running plan.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::content::{
    ConditionId, Exercise, ExerciseId, Ladder, LadderId, Library, Phase, PhaseId, Programme, RedFlag, RedFlagId, Work,
};

/// Names a snapshot by what is in it: equal content, equal name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SnapshotId(pub String);

/// One programme with every phase, exercise, ladder and red flag it can come to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The condition.
    #[serde(with = "shared")]
    pub programme: Arc<Programme>,
    /// Its phases, tracks included.
    #[serde(with = "shared_map")]
    pub phases: BTreeMap<PhaseId, Arc<Phase>>,
    /// Their exercises, and the easier and harder ones beside them.
    #[serde(with = "shared_map")]
    pub exercises: BTreeMap<ExerciseId, Arc<Exercise>>,
    /// Ladders they climb.
    #[serde(with = "shared_map")]
    pub ladders: BTreeMap<LadderId, Arc<Ladder>>,
    /// The red flags that belong to the condition.
    #[serde(with = "shared_map")]
    pub red_flags: BTreeMap<RedFlagId, Arc<RedFlag>>,
}

impl Default for Snapshot {
    /// An empty snapshot: what a plan has between being read and being joined with its own.
    fn default() -> Self {
        Self {
            programme: Arc::new(Programme::default()),
            phases: BTreeMap::new(),
            exercises: BTreeMap::new(),
            ladders: BTreeMap::new(),
            red_flags: BTreeMap::new(),
        }
    }
}

impl Snapshot {
    /// Everything that plans of this condition need; none when the library does not have it.
    #[must_use]
    pub fn of(library: &Library, condition: &ConditionId) -> Option<Self> {
        let programme = Arc::clone(library.programmes.get(condition)?);
        let phases: BTreeMap<_, _> = programme
            .phase_ids()
            .chain(programme.combined_caps.iter().flat_map(|cap| &cap.phases))
            .filter_map(|id| Some((id.clone(), Arc::clone(library.phases.get(id)?))))
            .collect();
        let mut wanted: BTreeSet<&ExerciseId> = BTreeSet::new();
        let mut ladders = BTreeMap::new();
        for phase in phases.values() {
            wanted.extend(phase.replacements.iter().flat_map(|replacement| &replacement.exercises));
            for row in &phase.prescriptions {
                wanted.insert(&row.exercise);
                wanted.extend(row.dosage.next.iter().map(|next| &next.exercise));
                if let Work::Rungs { ladder, .. } = &row.dosage.work
                    && let Some(found) = library.ladders.get(ladder)
                {
                    ladders.insert(ladder.clone(), Arc::clone(found));
                }
            }
        }
        let beside: Vec<&ExerciseId> = wanted
            .iter()
            .filter_map(|id| library.exercises.get(*id))
            .flat_map(|exercise| exercise.easier.iter().chain(&exercise.harder))
            .collect();
        wanted.extend(beside);
        let exercises =
            wanted.into_iter().filter_map(|id| Some((id.clone(), Arc::clone(library.exercises.get(id)?)))).collect();
        let red_flags = programme
            .red_flags
            .iter()
            .filter_map(|id| Some((id.clone(), Arc::clone(library.red_flags.get(id)?))))
            .collect();
        Some(Self { programme, phases, exercises, ladders, red_flags })
    }

    /// The name that follows from what is in it.
    #[must_use]
    pub fn id(&self) -> SnapshotId {
        let bytes = serde_json::to_vec(self).expect("a snapshot holds nothing that JSON cannot say");
        SnapshotId(format!("{}@{}", self.programme.id, uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, &bytes).simple()))
    }
}

mod shared {
    use super::{Arc, Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<T: Serialize, S: Serializer>(value: &Arc<T>, serializer: S) -> Result<S::Ok, S::Error> {
        value.as_ref().serialize(serializer)
    }

    pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<T>, D::Error> {
        T::deserialize(deserializer).map(Arc::new)
    }
}

mod shared_map {
    use super::{Arc, BTreeMap, Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<K: Serialize, T: Serialize, S: Serializer>(
        map: &BTreeMap<K, Arc<T>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(map.iter().map(|(key, value)| (key, value.as_ref())))
    }

    pub fn deserialize<'de, K, T, D>(deserializer: D) -> Result<BTreeMap<K, Arc<T>>, D::Error>
    where
        K: Ord + Deserialize<'de>,
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        let map = BTreeMap::<K, T>::deserialize(deserializer)?;
        Ok(map.into_iter().map(|(key, value)| (key, Arc::new(value))).collect())
    }
}
