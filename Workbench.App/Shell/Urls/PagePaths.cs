using System.Globalization;

namespace Workbench.App.Shell.Urls;

/// <summary>
/// The addresses that the shell and several features link to. Links in markup leave out the leading slash, so that a base path is preserved.
/// </summary>
public static class PagePaths
{
    public const string NotFound = "/not-found";

    /// <summary>Page for a person whose roles don't suffice (AccessDeniedPath of the cookie).</summary>
    public const string AccessDenied = "/not-allowed";

    /// <summary>The page of the signed-in person about their own account.</summary>
    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";

    /// <summary>The query parameter of a ticket's page that names the open step of classifying its bug.</summary>
    public const string ClassifyParameter = "classify";
    public const string ClassifyByQuestions = "ask";

    /// <summary>The choice of a class that is known or changed, without the questions.</summary>
    public const string ClassifyByChoice = "choose";

    /// <summary>The id of the section of a ticket's page that offers the ways to pay.</summary>
    public const string FundingSection = "funding";

    public static string Ticket(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"tickets/{number}");

    public static string Classification(int ticket, string step) =>
        $"{Ticket(ticket)}?{ClassifyParameter}={step}";

    public static string Funding(int ticket) => $"{Ticket(ticket)}#{FundingSection}";

    /// <summary>Returns the address as a link in markup, relative to the base of the document.</summary>
    public static string ToRelative(string address) => address.TrimStart('/');
}
