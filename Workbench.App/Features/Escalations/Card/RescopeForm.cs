using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>An escalation being cut down: each ticket with a size of its own, and why it fits now.</summary>
public sealed class RescopeForm
{
    public IReadOnlyList<RescopeLine> Lines { get; private set; } = [];

    public string Outcome { get; set; } = "";

    /// <summary>What is planned for all of them together, as far as it is known.</summary>
    public Minutes PlannedTime => EstimateRules.PlannedTogether(Lines.Select(l => l.PlannedTicket));

    public bool ExceedsLimit => PlannedTime > FourHourLimit.Max;

    /// <summary>Takes up what the page shows now: what was typed for a ticket that is still there stays.</summary>
    public void Update(IReadOnlyList<CardTicket> tickets)
    {
        var known = Lines.ToDictionary(l => l.Ticket.Number);
        Lines =
        [
            .. tickets.Select(t =>
            {
                var line = known.GetValueOrDefault(t.Ticket.Number) ?? new(t.Ticket, t.QueuePosition);
                line.QueuePosition = t.QueuePosition;
                return line;
            }),
        ];
    }

    /// <summary>What to store, or the sentence that says what was not understood. What lacks a size is left out: the domain says so.</summary>
    public (IReadOnlyList<RescopedTicket>? Tickets, string? Problem) ToInput()
    {
        if (Lines.FirstOrDefault(l => l is { HasEstimate: true, EstimateMinutes: null }) is { } odd)
        {
            return (null, Formats.Text(Texts.Escalation_EstimateNotUnderstood, odd.Ticket.Number));
        }

        return (
            [
                .. Lines
                    .Where(l => l.Size is not null)
                    .Select(l => new RescopedTicket(
                        l.Ticket.Number,
                        l.Size!.Value,
                        l.EstimateMinutes
                    )),
            ],
            null
        );
    }
}
