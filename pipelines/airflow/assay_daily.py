"""One Assay run for each day's partition of documents; see the page that Airflow shows (doc_md)."""

from __future__ import annotations

import os
import shlex
from datetime import datetime, timedelta, timezone

import assay_manifest
from airflow.providers.standard.hooks.subprocess import SubprocessHook
from airflow.timetables.interval import CronDataIntervalTimetable

try:  # Airflow 3
    from airflow.sdk import DAG, Asset, BaseOperator, ObjectStoragePath, Param, PokeReturnValue, task
    from airflow.sdk.exceptions import AirflowException, AirflowFailException
except ImportError:  # Airflow 2.10
    from airflow import DAG
    from airflow.datasets import Dataset as Asset
    from airflow.decorators import task
    from airflow.exceptions import AirflowException, AirflowFailException
    from airflow.io.path import ObjectStoragePath
    from airflow.models.baseoperator import BaseOperator
    from airflow.models.param import Param
    from airflow.sensors.base import PokeReturnValue

DOC = """
### Assay, day by day

Reads the partition `INPUT_ROOT/YYYY-MM-DD` of the logical date and writes `OUTPUT_ROOT/date=YYYY-MM-DD`, which it replaces:
a retry, a cleared task and a backfill end with the same rows.

| step | what it does | how it fails |
|---|---|---|
| `partition` | waits until the partition holds a file (and, with `ready_suffix`, until the file beside it says that it is complete) | after `ASSAY_WAIT_SECONDS` |
| `assay` | runs Assay: the Direct runner on this worker, or Flink, embedded or a cluster | with Assay's own message; a wrong option (exit code 2) at once, a failed run after its retries |
| `check` | reads `manifest.json`: every record is a document or a reject, not too many rejects, no table much smaller or greater than the day before | at once and without a retry, naming what does not hold |

An asset for each table (`assay://daily/claims` …) is updated when `check` has passed; its event says the folder and the rows.
A DAG with `schedule=[Asset("assay://daily/claims")]` starts then.

**Parameters** can be changed for one run; their defaults come from the environment of the scheduler and the workers:
`ASSAY_INPUT_ROOT`, `ASSAY_OUTPUT_ROOT`, `ASSAY_RUNNER`, `ASSAY_FLINK_MASTER`. Fixed for the DAG: `ASSAY_COMMAND` (what runs Assay, such as
`java -Xmx8g -jar /opt/assay/assay.jar`), `ASSAY_POOL` (a pool that limits how many runs share a machine), `ASSAY_RETRIES`,
`ASSAY_WAIT_SECONDS`, `ASSAY_TIMEOUT_MINUTES`.
"""

WRONG_USAGE = 2  # Assay's exit code

TABLES = {table: Asset(f"assay://daily/{table}") for table in assay_manifest.TABLES}


def setting(name: str, default: str) -> str:
    return os.environ.get(f"ASSAY_{name}", default)


WAIT_SECONDS = int(setting("WAIT_SECONDS", str(6 * 3600)))


class AssayOperator(BaseOperator):
    """Runs Assay to its end, its output in the task's log.

    :param command: what runs Assay
    :param flags: its flags; empty ones are left out (templated)
    """

    template_fields = ("flags",)

    def __init__(self, *, command: str, flags: list[str], **kwargs):
        super().__init__(**kwargs)
        self.command = command
        self.flags = flags
        self.hook = None

    def execute(self, context) -> None:
        self.hook = SubprocessHook()
        ended = self.hook.run_command([*shlex.split(self.command), *filter(None, self.flags)])
        if ended.exit_code == WRONG_USAGE:
            raise AirflowFailException(f"no retry would help: {ended.output}")
        if ended.exit_code != 0:
            raise AirflowException(f"exit code {ended.exit_code}: {ended.output}")

    def on_kill(self) -> None:
        if self.hook is not None:
            self.hook.send_sigterm()


with DAG(
    dag_id="assay_daily",
    description="Documents of a day to datasets",
    doc_md=DOC,
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    tags=["assay"],
    default_args={
        "retries": int(setting("RETRIES", "2")),
        "retry_delay": timedelta(minutes=5),
        "pool": setting("POOL", "default_pool"),
        "execution_timeout": timedelta(minutes=int(setting("TIMEOUT_MINUTES", "240"))),
    },
    params={
        "input_root": Param(
            setting("INPUT_ROOT", "/data/assay/in"),
            type="string",
            minLength=1,
            description="Folder with a folder YYYY-MM-DD for each day",
        ),
        "output_root": Param(
            setting("OUTPUT_ROOT", "/data/assay/out"),
            type="string",
            minLength=1,
            description="Folder for a folder date=YYYY-MM-DD for each day",
        ),
        "ready_suffix": Param(
            "", type="string", description="If set, wait for the file YYYY-MM-DD plus this beside the partition"
        ),
        "runner": Param(setting("RUNNER", "DirectRunner"), enum=["DirectRunner", "FlinkRunner"]),
        "flink_master": Param(
            setting("FLINK_MASTER", "[local]"), type="string", description="HOST:PORT of a cluster, with the FlinkRunner"
        ),
        "max_reject_ratio": Param(
            0.05, type="number", minimum=0, maximum=1, description="Greatest share of records that may be rejects"
        ),
        "max_drift": Param(
            0.5, type="number", minimum=0, maximum=1, description="Greatest change of a table's rows from day to day; 1 allows any"
        ),
    },
) as dag:

    @task.sensor(
        poke_interval=min(60, WAIT_SECONDS),
        timeout=WAIT_SECONDS,
        mode="reschedule",
        retries=0,
        execution_timeout=None,
    )
    def partition(params=None, ds=None) -> PokeReturnValue:
        root = ObjectStoragePath(params["input_root"])
        suffix = params["ready_suffix"]
        folder = root / ds
        ready = folder.is_dir() and next(folder.iterdir(), None) is not None
        if not ready:
            print(f"{folder} does not exist or is empty")
        elif suffix and not (root / f"{ds}{suffix}").exists():
            print(f"{root / (ds + suffix)} does not exist yet")
            ready = False
        return PokeReturnValue(is_done=ready)

    assay = AssayOperator(
        task_id="assay",
        command=setting("COMMAND", "java -jar /opt/assay/assay.jar"),
        flags=[
            "--input={{ params.input_root }}/{{ ds }}",
            "--output={{ params.output_root }}/date={{ ds }}",
            "--referenceDate={{ ds }}",
            "--onExisting=replace",
            "--runner={{ params.runner }}",
            "{% if params.runner == 'FlinkRunner' %}--flinkMaster={{ params.flink_master }}{% endif %}",
        ],
    )

    @task(retries=0, outlets=list(TABLES.values()))
    def check(params=None, ds=None, macros=None, outlet_events=None) -> None:
        root = ObjectStoragePath(params["output_root"])
        folder = root / f"date={ds}"
        manifest = assay_manifest.read(folder)
        if manifest is None:
            raise AirflowFailException(f"{folder} has no manifest.json: the run is not complete")
        previous = assay_manifest.read(root / f"date={macros.ds_add(ds, -1)}")
        found = assay_manifest.problems(manifest, previous, params["max_reject_ratio"], params["max_drift"])
        if found:
            raise AirflowFailException("; ".join(found))
        for table, asset in TABLES.items():
            outlet_events[asset].extra = {"folder": str(folder / table), "rows": manifest["rows"][table]}

    partition() >> assay >> check()
