using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Reading;

/// <summary>A row of time_entries.csv. Work may lie before the ticket's submission: a call, written down afterwards.</summary>
public sealed record TimeRow(
    RawRow Source,
    int Ticket,
    DateOnly WorkedOn,
    int Minutes,
    string Technician,
    Activity Activity,
    string Note
)
{
    public static TimeRow Read(RowReader row) =>
        new(
            row.Row,
            row.Whole("ticket", 1, 2_000_000_000),
            row.Date("worked_on"),
            row.Whole("minutes", 1, TimeEntry.MaxMinutes),
            row.Text("technician", Person.NameLength),
            row.Choice<Activity>("activity"),
            row.Text("note", TimeEntry.MaxNoteLength, needed: false)
        );
}
