using Workbench.App.Shell;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Features.Search;

/// <summary>Names the parts of a ticket in which words are found.</summary>
internal static class TicketPartText
{
    public static string For(TicketParts part) =>
        part switch
        {
            TicketParts.Subject => SearchTexts.Part_Subject,
            TicketParts.Customer => CommonTexts.Customer,
            TicketParts.Description => CommonTexts.Description,
            TicketParts.Report => SearchTexts.Part_Report,
            TicketParts.Conversation => SearchTexts.Part_Conversation,
            TicketParts.Notes => SearchTexts.Part_Notes,
            TicketParts.Files => SearchTexts.Part_Files,
            _ => "",
        };
}
