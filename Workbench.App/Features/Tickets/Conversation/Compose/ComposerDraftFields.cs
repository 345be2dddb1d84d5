namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>
/// The names under which the conversation of a ticket keeps its drafts, one for each kind. They are stored with the drafts.
/// </summary>
public static class ComposerDraftFields
{
    public const string Note = "note";
    public const string Message = "message";
    public const string Question = "question";
    public const string FromCustomer = "from-customer";
    public const string ContinueWithoutAnswer = "go-on";

    /// <summary>Who of the customer said it.</summary>
    public const string SaidBy = "said-by";

    /// <summary>What the address names the kind with.</summary>
    public const string QueryParameter = "compose";
}
