using Workbench.Domain;

namespace Workbench.App.Shell.Letters;

/// <summary>The message to the customer that somebody is writing in the conversation of a ticket.</summary>
public interface IConversationDraft
{
    /// <summary>Adds a text below what is written there already, unless it contains the text.</summary>
    /// <returns>Null if the text was saved.</returns>
    Task<Refusal?> AddTextAsync(Actor actor, int ticket, string text);

    /// <summary>Returns the address of the ticket's page with that message open.</summary>
    string Link(int ticket);
}
