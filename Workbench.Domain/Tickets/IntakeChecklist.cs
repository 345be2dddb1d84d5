namespace Workbench.Domain.Tickets;

/// <summary>
/// What is asked for at the intake, by kind. What is lacking is shown at the start of work, and who takes the ticket asks.
/// </summary>
[Rule("K5")]
public static class IntakeChecklist
{
    private static readonly string[] Addresses = ["https://", "http://", "www."];

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

    /// <summary>The same one by one, in the order in which a form asks.</summary>
    public static IEnumerable<IntakeItems> Asked(TicketKind kind) =>
        Enum.GetValues<IntakeItems>().Where(i => i != IntakeItems.None && Of(kind).HasFlag(i));

    /// <summary>Whether it is seen and not read: an attached picture answers it.</summary>
    public static bool IsPicture(IntakeItems item) =>
        (item & (IntakeItems.Screenshot | IntakeItems.Sketch)) != IntakeItems.None;

    /// <summary>What a description gives without being asked: an address in it says which page it is about.</summary>
    public static IntakeItems FoundIn(string description) =>
        Addresses.Any(a => description.Contains(a, StringComparison.OrdinalIgnoreCase))
            ? IntakeItems.Url
            : IntakeItems.None;
}
