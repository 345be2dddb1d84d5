using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>Holds the input of the intake form.</summary>
public sealed class NewTicketForm
{
    /// <summary>"1001 Nordkaffe" once a customer is chosen; before that, the typed text.</summary>
    public string CustomerText { get; set; } = "";

    public IReadOnlyList<CustomerMatch> Matches { get; set; } = [];

    public TicketKind Kind { get; set; } = TicketKind.Change;

    public string Subject { get; set; } = "";

    public string Description { get; set; } = "";

    public FundingMode Funding { get; set; }

    public SizeClass? Size { get; set; }

    public string Estimate { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Answers to the checklist. Answers for other kinds are kept in case the kind changes back.</summary>
    public Dictionary<IntakeItems, string> Answers { get; init; } = [];

    /// <summary>Items that the description contains, or that are not needed.</summary>
    public IntakeItems AnsweredElsewhere { get; set; }

    /// <summary>The number of staged images.</summary>
    public int PictureCount { get; set; }

    /// <summary>The chosen customer: typed in full, matched by number, or the only match left.</summary>
    public CustomerMatch? Customer
    {
        get
        {
            var typed = CustomerText.Trim();
            return Matches.FirstOrDefault(c =>
                    EqualsIgnoreCase(c.ToString(), typed) || EqualsIgnoreCase(c.Number, typed)
                ) ?? (typed.Length > 0 && Matches.Count == 1 ? Matches[0] : null);
        }
    }

    /// <summary>The checklist items of this kind that nothing answers (K5).</summary>
    public IntakeItems Missing =>
        IntakeChecklist
            .InFormOrder(Kind)
            .Where(item => !AnsweredElsewhere.HasFlag(item) && !IsAnswered(item))
            .Aggregate(IntakeItems.None, (all, item) => all | item)
        & ~IntakeChecklist.DetectIn(Description);

    /// <summary>Whether the form contains nothing worth keeping.</summary>
    public bool IsBlank =>
        CustomerText.Trim().Length == 0
        && Subject.Length == 0
        && Description.Length == 0
        && Answers.Values.All(t => t.Length == 0);

    public void Choose(CustomerMatch customer) =>
        (Matches, CustomerText) = ([customer], customer.ToString());

    public string AnswerTo(IntakeItems item) => Answers.GetValueOrDefault(item) ?? "";

    /// <summary>Returns the input to submit, or the sentence that says what is missing.</summary>
    public (SubmitTicketInput? Input, string? Problem) ToInput()
    {
        if (Customer is not { } customer)
        {
            return (null, TicketsTexts.NewTicket_CustomerMissing);
        }

        var estimate =
            Size is null || Estimate.Trim().Length == 0 ? null : TypedTimeParser.Parse(Estimate);
        if (Size is not null && Estimate.Trim().Length > 0 && estimate is null)
        {
            return (null, TypedTimeText.ProblemIn(Estimate));
        }

        return (
            new(customer.Id, Kind, Subject, Description, Funding, Size, estimate?.Value)
            {
                Reason = Reason,
                Missing = Missing,
                Answers = Answers
                    .Where(t => !AnsweredElsewhere.HasFlag(t.Key))
                    .ToDictionary(t => t.Key, t => t.Value),
            },
            null
        );
    }

    private bool IsAnswered(IntakeItems item) =>
        IntakeChecklist.IsAnsweredByPicture(item)
            ? PictureCount > 0
            : !string.IsNullOrWhiteSpace(Answers.GetValueOrDefault(item));

    private static bool EqualsIgnoreCase(string a, string b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
