using System.Globalization;

namespace Workbench.App.Shell.Drafts;

/// <summary>
/// The names under which the page of a ticket keeps what is being written there, one for each kind. Another part may keep a
/// text under one of them and go to <see cref="ComposerLink"/>: what is written there then shows that text, ready to be changed.
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

    /// <summary>The ticket's page, with that kind open and its kept text read anew.</summary>
    public static string ComposerLink(int ticket, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"tickets/{ticket}?{QueryParameter}={field}");
}
