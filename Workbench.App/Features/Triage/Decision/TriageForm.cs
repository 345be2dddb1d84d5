using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>What somebody is saying of a ticket beside the size.</summary>
public sealed class TriageForm(Ticket ticket)
{
    /// <summary>As it is now: a colleague may bundle it while it is looked at.</summary>
    public Ticket Ticket { private get; set; } = ticket;

    public TicketKind Kind { get; set; } = ticket.Kind;

    public IntakeItems Missing { get; set; } = ticket.MissingIntakeItems;

    public string Estimate { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>What the customer wants to reach, for sales.</summary>
    public string Goal { get; set; } = "";

    public HashSet<int> Together { get; } = [];

    /// <summary>What to store, or the sentence that says what was not understood.</summary>
    public (TriageInput? Input, string? Problem) ToInput(
        SizeClass size,
        IReadOnlyList<Ticket> others
    )
    {
        var estimate = TypedEstimate;
        return Estimate.Trim().Length > 0 && estimate is null
            ? (null, Texts.Time_NotUnderstood)
            : (
                new(
                    Kind,
                    size,
                    estimate?.Value,
                    IntakeChecklist.FilterByKind(Kind, Missing),
                    [.. Together.Order()],
                    Reason
                )
                {
                    Goal = Escalates(size, others) ? Goal : "",
                },
                null
            );
    }

    /// <param name="lacks">As the box says: said again after a lost connection, it is still the same.</param>
    public void SetMissing(IntakeItems item, bool lacks) =>
        Missing = lacks ? Missing | item : Missing & ~item;

    public void SetTogether(int number, bool belongs)
    {
        if (belongs)
        {
            Together.Add(number);
        }
        else
        {
            Together.Remove(number);
        }
    }

    /// <summary>The others that would be handled with it: those ticked, and who is in a bundle with any of them.</summary>
    public IReadOnlyList<Ticket> SelectedWithBundles(IReadOnlyList<Ticket> others) =>
        [.. BundleRules.BundleOf(Ticket, others, [.. Together]).Skip(1)];

    /// <summary>Planned time of those, and of the ticket itself, were it of that size.</summary>
    public Minutes PlannedTimeWith(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.PlannedTogether([WithSize(size), .. SelectedWithBundles(others)]);

    /// <summary>Whether sales takes it on: by its own size, or by what they come to together.</summary>
    public bool Escalates(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.MustEscalate([WithSize(size), .. SelectedWithBundles(others)]);

    /// <summary>Whether it is asked why the others do not belong to it.</summary>
    public bool NeedsReason(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.RequiresReason(WithSize(size), others, [.. Together]);

    private Ticket WithSize(SizeClass size) =>
        Ticket with
        {
            Size = size,
            EstimateMinutes = TypedEstimate?.Value,
        };

    private Minutes? TypedEstimate =>
        Estimate.Trim().Length == 0 ? null : TypedTimeParser.Parse(Estimate);
}
