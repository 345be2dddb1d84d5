using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>What came of it, in a sentence.</summary>
public static class TriageSaid
{
    public static string Of(TriagedTicket triaged) =>
        Formats.Text(
            triaged.Done.State == TicketState.Escalated
                ? Texts.Triage_Escalated
                : Texts.Triage_Sized,
            triaged.Number
        );
}
