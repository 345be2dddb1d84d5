using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>Holds the triage input besides the size.</summary>
public sealed class TriageForm(Ticket ticket)
{
    /// <summary>The current ticket: a colleague may bundle it meanwhile.</summary>
    public Ticket Ticket { private get; set; } = ticket;

    public TicketKind Kind { get; set; } = ticket.Kind;

    public IntakeItems Missing { get; set; } = ticket.MissingIntakeItems;

    public string Estimate { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>The customer's goal, for sales.</summary>
    public string Goal { get; set; } = "";

    public HashSet<int> Together { get; } = [];

    /// <summary>Returns the input to store, or the sentence that says what is invalid.</summary>
    public (TriageInput? Input, string? Problem) ToInput(
        SizeClass size,
        IReadOnlyList<Ticket> others
    )
    {
        var estimate = TypedEstimate;
        return EstimateProblem is { } problem
            ? (null, problem)
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

    /// <param name="lacks">The state of the checkbox; setting it twice has no further effect, also after a lost
    /// connection.</param>
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

    /// <summary>
    /// Returns the other tickets that would be handled together: the selected ones and those bundled with them.
    /// </summary>
    public IReadOnlyList<Ticket> SelectedWithBundles(IReadOnlyList<Ticket> others) =>
        [.. BundleRules.BundleOf(Ticket, others, [.. Together]).Skip(1)];

    /// <summary>Returns the planned time of those and of the ticket at the given size.</summary>
    public Minutes PlannedTimeWith(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.TotalPlannedTime([WithSize(size), .. SelectedWithBundles(others)]);

    /// <summary>Returns whether the ticket is escalated: because of its own size, or the planned time together.</summary>
    public bool Escalates(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.MustEscalate([WithSize(size), .. SelectedWithBundles(others)]);

    /// <summary>Returns whether the form asks why the other tickets don't belong to it.</summary>
    public bool NeedsReason(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.RequiresReason(WithSize(size), others, [.. Together]);

    private Ticket WithSize(SizeClass size) =>
        Ticket with
        {
            Size = size,
            EstimateMinutes = TypedEstimate?.Value,
        };

    /// <summary>Why the estimate can't be used; null if there is none or it is understood.</summary>
    public string? EstimateProblem =>
        Estimate.Trim().Length == 0 ? null : TypedTimeText.ProblemIn(Estimate);

    /// <summary>The size in which the estimate lies (K2); null without an estimate.</summary>
    public SizeClass? EstimatedSize =>
        TypedEstimate is { } estimate ? SizeBounds.SizeOf(estimate) : null;

    private Minutes? TypedEstimate =>
        Estimate.Trim().Length == 0 ? null : TypedTimeParser.Parse(Estimate);
}
