using System.Globalization;
using Workbench.App.Commands.Auditing;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>Returns what a row of the audit says, in the language of the page.</summary>
public static class AuditText
{
    private const string RoleChange = " → ";

    /// <summary>Events whose text says that something was refused.</summary>
    private static readonly string[] SaysRefusal =
    [
        SecurityEvent.DeniedRead,
        SecurityEvent.OtherSite,
        SecurityEvent.TooManyRequests,
    ];

    /// <summary>Returns what was done as one sentence.</summary>
    public static string Sentence(AuditRow row)
    {
        var sentence = EventText($"{row.Command}_{row.Outcome}") ?? WithOutcome(row);
        return row.Count > 1 ? Formats.Text(AuditTexts.Times, sentence, row.Count) : sentence;
    }

    /// <summary>Returns who did it.</summary>
    public static string Person(AuditView.AuditLine line) =>
        line.Person
        ?? (line.Row.Outcome == AuditOutcome.Done ? AuditTexts.Program : AuditTexts.UnknownVisitor);

    /// <summary>Returns what else there is to know, with the roles of people by their names.</summary>
    public static string? Detail(AuditRow row) =>
        row.Kind == AuditKind.Access && row.Detail is { } roles
            ? string.Join(RoleChange, roles.Split(RoleChange).Select(RolesText))
            : row.Detail;

    public static string For(AuditKind kind) =>
        kind switch
        {
            AuditKind.Change => AuditTexts.Kind_Change,
            AuditKind.SignIn => AuditTexts.Kind_SignIn,
            AuditKind.Access => AuditTexts.Kind_Access,
            AuditKind.Refusal => AuditTexts.Kind_Refusal,
            AuditKind.Reading => AuditTexts.Kind_Reading,
            AuditKind.Operation => AuditTexts.Kind_Operation,
        };

    /// <returns>The text of a stored name; null if there is none, as for one of a newer version of the program.</returns>
    public static string? EventText(string name) =>
        AuditEventTexts.ResourceManager.GetString(name, CultureInfo.CurrentUICulture);

    private static string WithOutcome(AuditRow row)
    {
        var text = EventText(row.Command) ?? row.Command;
        if (SaysRefusal.Contains(row.Command))
        {
            return text;
        }

        return row.Outcome switch
        {
            AuditOutcome.Done => text,
            AuditOutcome.Failed => Formats.Text(AuditTexts.Failed, text),
            AuditOutcome.Denied => Formats.Text(AuditTexts.Denied, text),
            AuditOutcome.Locked => Formats.Text(AuditTexts.Locked, text),
            AuditOutcome.Limited => Formats.Text(AuditTexts.Limited, text),
        };
    }

    private static string RolesText(string stored) =>
        string.Join(
            ", ",
            stored
                .Split(", ")
                .Select(name => Enum.TryParse<Roles>(name, out var role) ? RoleText(role) : name)
        );

    private static string RoleText(Roles role) =>
        role switch
        {
            Roles.Technician => AuditTexts.Role_Technician,
            Roles.Sales => AuditTexts.Role_Sales,
            Roles.TeamLead => AuditTexts.Role_TeamLead,
            Roles.Administrator => AuditTexts.Role_Administrator,
            _ => AuditTexts.Role_None,
        };
}
