namespace Workbench.App.Storage.SearchIndex;

/// <summary>The parts of a ticket in which the search finds words.</summary>
[Flags]
public enum TicketParts
{
    None = 0,
    Subject = 1,
    Customer = 2,
    Description = 4,
    Report = 8,
    Conversation = 16,
    Notes = 32,
    Files = 64,
    All = Subject | Customer | Description | Report | Conversation | Notes | Files,
}
