namespace Workbench.Domain.Tickets.Intake;

/// <summary>
/// The items that the intake asks for, by ticket kind. Missing items are shown when work starts, so that the technician can ask
/// (K5).
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

    /// <summary>Returns those of the reported items that the kind asks for.</summary>
    public static IntakeItems FilterByKind(TicketKind kind, IntakeItems reported) =>
        ItemsFor(kind) & reported;

    /// <summary>Returns the items of the kind, one by one, in the order of the form.</summary>
    public static IEnumerable<IntakeItems> InFormOrder(TicketKind kind) =>
        Enum.GetValues<IntakeItems>()
            .Where(i => i != IntakeItems.None && ItemsFor(kind).HasFlag(i));

    /// <summary>Returns whether an attached image answers the item.</summary>
    public static bool IsAnsweredByPicture(IntakeItems item) =>
        (item & (IntakeItems.Screenshot | IntakeItems.Sketch)) != IntakeItems.None;

    /// <summary>Returns the items that a description contains: a URL in it names the page.</summary>
    public static IntakeItems DetectIn(string description) =>
        UrlPrefixes.Any(a => description.Contains(a, StringComparison.OrdinalIgnoreCase))
            ? IntakeItems.Url
            : IntakeItems.None;
}
