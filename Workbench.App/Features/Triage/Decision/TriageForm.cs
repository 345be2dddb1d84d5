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
    private bool _leavesBundle;

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
                    LeavesBundle = _leavesBundle,
                },
                null
            );
    }

    /// <param name="lacks">The state of the checkbox; setting it twice has no further effect, also after a lost
    /// connection.</param>
    public void SetMissing(IntakeItems item, bool lacks) =>
        Missing = lacks ? Missing | item : Missing & ~item;

    /// <summary>Selects the tickets that are already handled together with it: the selection shows what is.</summary>
    public void SelectBundled(IReadOnlyList<Ticket> others)
    {
        if (!_leavesBundle)
        {
            Together.UnionWith(BundledWith(Ticket, others).Select(t => t.Number));
        }
    }

    /// <summary>Selects a ticket or not, with all that are handled together with it: they stay together.</summary>
    public void SetTogether(int number, bool belongs, IReadOnlyList<Ticket> others)
    {
        var chosen = others.FirstOrDefault(t => t.Number == number);
        if (chosen?.BundleNo is { } bundle && bundle == Ticket.BundleNo)
        {
            _leavesBundle = !belongs;
        }

        foreach (
            var changed in chosen is null
                ? [number]
                : BundledWith(chosen, others).Select(t => t.Number).Append(number)
        )
        {
            if (belongs)
            {
                Together.Add(changed);
            }
            else
            {
                Together.Remove(changed);
            }
        }
    }

    /// <summary>
    /// Returns the other tickets that would be handled together: the selected ones and those bundled with them.
    /// </summary>
    public IReadOnlyList<Ticket> SelectedWithBundles(IReadOnlyList<Ticket> others) =>
        [.. BundleRules.BundleOf(WithOwnBundle(others), others, [.. Together]).Skip(1)];

    /// <summary>Returns the planned time of those and of the ticket at the given size.</summary>
    public Minutes PlannedTimeWith(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.TotalPlannedTime([WithSize(size, others), .. SelectedWithBundles(others)]);

    /// <summary>Returns whether the ticket is escalated: because of its own size, or the planned time together.</summary>
    public bool Escalates(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.MustEscalate([WithSize(size, others), .. SelectedWithBundles(others)]);

    /// <summary>Returns whether the form asks why the other tickets don't belong to it.</summary>
    public bool NeedsReason(SizeClass size, IReadOnlyList<Ticket> others) =>
        BundleRules.RequiresReason(WithSize(size, others), others, [.. Together]);

    private Ticket WithOwnBundle(IReadOnlyList<Ticket> others) =>
        _leavesBundle ? Ticket with { BundleNo = null } : Ticket;

    private static List<Ticket> BundledWith(Ticket ticket, IReadOnlyList<Ticket> others) =>
        ticket.BundleNo is { } no
            ? [.. others.Where(t => t.BundleNo == no && t.Number != ticket.Number)]
            : [];

    private Ticket WithSize(SizeClass size, IReadOnlyList<Ticket> others) =>
        WithOwnBundle(others) with
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
