using System.Globalization;

namespace Workbench.App.Shell.Drafts;

/// <summary>
/// Names of the drafts on the page of a ticket, one for each kind of text. Another component may save a draft under one of them
/// and go to <see cref="ComposerLink"/>; the composer then shows that text, ready to edit.
/// </summary>
public static class ComposerDraftFields
{
    public const string Note = "note";
    public const string Message = "message";
    public const string Question = "question";
    public const string FromCustomer = "from-customer";
    public const string ContinueWithoutAnswer = "go-on";

    /// <summary>The customer's contact who wrote or said the message.</summary>
    public const string SaidBy = "said-by";

    /// <summary>The query parameter that names the kind.</summary>
    public const string QueryParameter = "compose";

    /// <summary>Returns the link to the page of the ticket with this kind open and its draft loaded again.</summary>
    public static string ComposerLink(int ticket, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"tickets/{ticket}?{QueryParameter}={field}");
}
