namespace Workbench.Domain.Tickets.Intake;

/// <summary>What the intake was told beside the description, which stays as it was sent (K1).</summary>
/// <param name="Item">One item of the checklist.</param>
[Rule("K5")]
public sealed record IntakeAnswer(int TicketNumber, IntakeItems Item, string Text) : IAppendOnly
{
    public const int MaxTextLength = 5_000;

    /// <summary>What was told, as far as the kind asks for it in words; blank answers tell nothing.</summary>
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

    /// <summary>Null where the answer can be kept.</summary>
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
