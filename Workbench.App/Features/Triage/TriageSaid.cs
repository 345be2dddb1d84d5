using Workbench.App.Shell;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>What came of it, in a sentence.</summary>
public static class TriageSaid
{
    public static string Of(int number, Triaged done) =>
        Formats.Text(
            done.State == TicketState.Escalated ? Texts.Triage_Escalated : Texts.Triage_Sized,
            number
        );
}
