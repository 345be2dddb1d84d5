using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Reading;

/// <summary>A row of waits.csv.</summary>
/// <param name="To">Null: still waiting.</param>
public sealed record WaitRow(
    RawRow Source,
    int Ticket,
    DateTime From,
    DateTime? To,
    TicketState State
)
{
    public static WaitRow Read(RowReader row)
    {
        var read = new WaitRow(
            row.Row,
            row.Whole("ticket", 1, 2_000_000_000),
            row.Instant("from"),
            row.InstantOrNone("to"),
            row.Choice<TicketState>("state")
        );
        if (row.Problems.Count > 0)
        {
            return read;
        }

        if (!TicketTransition.IsPause(read.State))
        {
            row.Wrong("state", $"{read.State} is not one of AwaitingCustomer, AwaitingFunding");
        }

        if (read.To < read.From)
        {
            row.Wrong("to", "lies before from");
        }

        return read;
    }
}
