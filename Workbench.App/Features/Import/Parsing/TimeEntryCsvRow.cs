using Workbench.App.Storage;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of time_entries.csv. Work may lie before the ticket's submission: a call, written down afterwards.</summary>
public sealed record TimeEntryCsvRow(
    RawCsvRow Source,
    int Ticket,
    DateOnly WorkedOn,
    int Minutes,
    string Technician,
    Activity Activity,
    string Note
)
{
    public static TimeEntryCsvRow Parse(RowReader row) =>
        new(
            row.Row,
            row.Integer("ticket", 1, 2_000_000_000),
            row.Date("worked_on"),
            row.Integer("minutes", 1, TimeEntry.MaxMinutes),
            row.Text("technician", Person.NameLength),
            row.Choice<Activity>("activity"),
            row.MultilineText("note", TimeEntry.MaxNoteLength)
        );
}
