namespace Workbench.Domain.Tickets.Intake;

/// <summary>
/// An answer to an item of the intake checklist. The description is stored separately and unchanged (K1, K5).
/// </summary>
/// <param name="Item">One item of the checklist.</param>
[Rule("K5")]
public sealed record IntakeAnswer(int TicketNumber, IntakeItems Item, string Text) : IAppendOnly
{
    public const int MaxTextLength = 5_000;

    /// <summary>Creates the answers to the items that the kind asks for in words. Blank answers are left out.</summary>
    public static IReadOnlyList<IntakeAnswer> Create(
        int ticket,
        TicketKind kind,
        IReadOnlyDictionary<IntakeItems, string> answersByItem
    ) =>
        [
            .. IntakeChecklist
                .InFormOrder(kind)
                .Where(item => !IntakeChecklist.IsAnsweredByPicture(item))
                .Where(item => !string.IsNullOrWhiteSpace(answersByItem.GetValueOrDefault(item)))
                .Select(item => new IntakeAnswer(ticket, item, answersByItem[item].Trim())),
        ];

    /// <summary>Returns null if the answer can be stored, otherwise the refusal.</summary>
    public Refusal? Check() => TextCheck.Optional(FieldOf(Item), Text, MaxTextLength);

    private static FieldName FieldOf(IntakeItems item) =>
        item switch
        {
            IntakeItems.Steps => FieldName.Steps,
            IntakeItems.Url => FieldName.Url,
            IntakeItems.ExpectedResult => FieldName.ExpectedResult,
            IntakeItems.ContactPerson => FieldName.ContactPerson,
            _ => FieldName.Description,
        };
}
