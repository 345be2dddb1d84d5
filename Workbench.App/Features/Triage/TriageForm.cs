using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>What somebody is saying of a ticket beside the size.</summary>
public sealed class TriageForm
{
    public string Estimate { get; set; } = "";

    public string Reason { get; set; } = "";

    public HashSet<int> Together { get; } = [];

    /// <summary>What to store, or the sentence that says what was not understood.</summary>
    public (TriageInput? Input, string? Problem) Read(Ticket ticket, SizeClass size)
    {
        var estimate = Estimate.Trim().Length == 0 ? null : TypedTime.Read(Estimate);
        return Estimate.Trim().Length > 0 && estimate is null
            ? (null, Texts.Time_NotUnderstood)
            : (
                new(
                    ticket.Kind,
                    size,
                    estimate?.Value,
                    ticket.Missing,
                    [.. Together.Order()],
                    Reason
                ),
                null
            );
    }

    /// <summary>Planned time of those ticked, without the ticket itself: it has no size yet.</summary>
    public Minutes Ticked(IEnumerable<Ticket> others) =>
        Domain.Tickets.Triage.Together(others.Where(o => Together.Contains(o.Number)));
}
