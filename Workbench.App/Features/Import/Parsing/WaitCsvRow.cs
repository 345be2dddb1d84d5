using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of waits.csv.</summary>
/// <param name="To">Null: still waiting.</param>
public sealed record WaitCsvRow(
    RawCsvRow Source,
    int Ticket,
    DateTime From,
    DateTime? To,
    TicketState State
)
{
    public static WaitCsvRow Parse(RowReader row)
    {
        var read = new WaitCsvRow(
            row.Row,
            row.Integer("ticket", 1, 2_000_000_000),
            row.Instant("from"),
            row.OptionalInstant("to"),
            row.Choice<TicketState>("state")
        );
        if (row.Problems.Count > 0)
        {
            return read;
        }

        if (!Pause.IsPause(read.State))
        {
            row.AddError("state", $"{read.State} is not one of AwaitingCustomer, AwaitingFunding");
        }

        if (read.To < read.From)
        {
            row.AddError("to", "lies before from");
        }

        return read;
    }
}
