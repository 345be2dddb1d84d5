namespace Workbench.Domain.Tickets;

/// <summary>
/// What is asked for at the intake, by kind. What is lacking is shown at the start of work, and who takes the ticket asks.
/// </summary>
[Rule("K5")]
public static class IntakeChecklist
{
    public static IntakeItems Of(TicketKind kind) =>
        kind switch
        {
            TicketKind.Bug => IntakeItems.Steps
                | IntakeItems.Url
                | IntakeItems.ExpectedResult
                | IntakeItems.Screenshot,
            TicketKind.Change => IntakeItems.Url
                | IntakeItems.ExpectedResult
                | IntakeItems.Sketch
                | IntakeItems.ContactPerson,
            TicketKind.Question => IntakeItems.Url,
        };

    /// <summary>What is said to be lacking, as far as this kind asks for it.</summary>
    public static IntakeItems Lacking(TicketKind kind, IntakeItems said) => Of(kind) & said;
}
