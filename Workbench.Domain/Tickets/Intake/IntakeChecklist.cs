namespace Workbench.Domain.Tickets.Intake;

/// <summary>
/// What is asked for at the intake, by kind. What is lacking is shown at the start of work, and who takes the ticket asks.
/// </summary>
[Rule("K5", Decides = true)]
public static class IntakeChecklist
{
    private static readonly string[] UrlPrefixes = ["https://", "http://", "www."];

    public static IntakeItems ItemsFor(TicketKind kind) =>
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
    public static IntakeItems FilterByKind(TicketKind kind, IntakeItems reported) =>
        ItemsFor(kind) & reported;

    /// <summary>The same one by one, in the order in which a form asks.</summary>
    public static IEnumerable<IntakeItems> InFormOrder(TicketKind kind) =>
        Enum.GetValues<IntakeItems>()
            .Where(i => i != IntakeItems.None && ItemsFor(kind).HasFlag(i));

    /// <summary>Whether it is seen and not read: an attached picture answers it.</summary>
    public static bool IsAnsweredByPicture(IntakeItems item) =>
        (item & (IntakeItems.Screenshot | IntakeItems.Sketch)) != IntakeItems.None;

    /// <summary>What a description gives without being asked: an address in it says which page it is about.</summary>
    public static IntakeItems DetectIn(string description) =>
        UrlPrefixes.Any(a => description.Contains(a, StringComparison.OrdinalIgnoreCase))
            ? IntakeItems.Url
            : IntakeItems.None;
}
