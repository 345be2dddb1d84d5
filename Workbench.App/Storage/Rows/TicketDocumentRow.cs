using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Storage.Rows;

/// <summary>
/// The texts of a ticket as the search compares them (<see cref="DocumentText"/>). Written in the transaction that stores the
/// texts themselves.
/// </summary>
public sealed class TicketDocumentRow : IUnversioned
{
    public required int TicketNumber { get; init; }
    public int CustomerId { get; set; }
    public string Subject { get; set; } = "";

    /// <summary>The description and the answers of the intake.</summary>
    public string Description { get; set; } = "";
    public string Conversation { get; set; } = "";

    /// <summary>The latest texts of the internal notes.</summary>
    public string Notes { get; set; } = "";

    /// <summary>The names of the files that were not removed.</summary>
    public string Files { get; set; } = "";

    /// <summary>The title of the product report.</summary>
    public string Report { get; set; } = "";

    /// <summary>The neighbouring words of all texts (<see cref="WordPairs"/>).</summary>
    public string Pairs { get; private set; } = "";

    public void UpdatePairs() =>
        Pairs = WordPairs.Create(Subject, Description, Conversation, Notes, Files, Report);
}
