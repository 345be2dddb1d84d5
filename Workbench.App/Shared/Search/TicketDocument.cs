using System.Linq.Expressions;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>The texts of a ticket as the search compares them.</summary>
public sealed record TicketDocument(
    int TicketNumber,
    int CustomerId,
    string Subject,
    string Description,
    string Report,
    string Conversation,
    string Notes,
    string Files
)
{
    /// <summary>Reads the texts alone: on PostgreSQL a row has the words of the index too.</summary>
    public static Expression<Func<TicketDocumentRow, TicketDocument>> FromRow { get; } =
        d => new TicketDocument(
            d.TicketNumber,
            d.CustomerId,
            d.Subject,
            d.Description,
            d.Report,
            d.Conversation,
            d.Notes,
            d.Files
        );

    public string TextOf(TicketParts part) =>
        part switch
        {
            TicketParts.Subject => Subject,
            TicketParts.Description => Description,
            TicketParts.Report => Report,
            TicketParts.Conversation => Conversation,
            TicketParts.Notes => Notes,
            TicketParts.Files => Files,
            _ => "",
        };
}
