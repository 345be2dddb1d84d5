using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell.Formatting;

/// <summary>Returns the texts of domain values in the language of the page.</summary>
public static class DomainText
{
    public static string For(SizeClass? size) =>
        size is { } known ? For(known) : DomainTexts.Size_None;

    public static string For(SizeClass size) =>
        size switch
        {
            SizeClass.Small => DomainTexts.Size_Small,
            SizeClass.Medium => DomainTexts.Size_Medium,
            SizeClass.Large => DomainTexts.Size_Large,
        };

    public static string For(TicketState state) =>
        state switch
        {
            TicketState.New => DomainTexts.Status_New,
            TicketState.Queued => DomainTexts.Status_Queued,
            TicketState.Started => DomainTexts.Status_Started,
            TicketState.AwaitingCustomer => DomainTexts.Status_AwaitingCustomer,
            TicketState.AwaitingFunding => DomainTexts.Status_AwaitingFunding,
            TicketState.Escalated => DomainTexts.Status_Escalated,
            TicketState.Delivered => DomainTexts.Status_Delivered,
            TicketState.Closed => DomainTexts.Status_Closed,
            TicketState.Withdrawn => DomainTexts.Status_Withdrawn,
            TicketState.Merged => DomainTexts.Status_Merged,
        };

    public static string For(FieldName field) =>
        field switch
        {
            FieldName.Address => DomainTexts.Field_Address,
            FieldName.ContactEmail => DomainTexts.Field_ContactEmail,
            FieldName.ContactName => DomainTexts.Field_ContactName,
            FieldName.ContactPerson => DomainTexts.Field_ContactPerson,
            FieldName.Description => DomainTexts.Field_Description,
            FieldName.Email => DomainTexts.Field_Email,
            FieldName.Evidence => DomainTexts.Field_Evidence,
            FieldName.ExpectedResult => DomainTexts.Field_ExpectedResult,
            FieldName.Field => DomainTexts.Field_Field,
            FieldName.Goal => DomainTexts.Field_Goal,
            FieldName.Name => DomainTexts.Field_Name,
            FieldName.Note => DomainTexts.Field_Note,
            FieldName.Number => DomainTexts.Field_Number,
            FieldName.Outcome => DomainTexts.Field_Outcome,
            FieldName.Password => DomainTexts.Field_Password,
            FieldName.Person => DomainTexts.Field_Person,
            FieldName.Phone => DomainTexts.Field_Phone,
            FieldName.ProjectManager => DomainTexts.Field_ProjectManager,
            FieldName.ProjectReference => DomainTexts.Field_ProjectReference,
            FieldName.Reason => DomainTexts.Field_Reason,
            FieldName.Reference => DomainTexts.Field_Reference,
            FieldName.Release => DomainTexts.Field_Release,
            FieldName.Role => DomainTexts.Field_Role,
            FieldName.SaidBy => DomainTexts.Field_SaidBy,
            FieldName.Session => DomainTexts.Field_Session,
            FieldName.Steps => DomainTexts.Field_Steps,
            FieldName.Subject => DomainTexts.Field_Subject,
            FieldName.Telephone => DomainTexts.Field_Telephone,
            FieldName.Text => DomainTexts.Field_Text,
            FieldName.Title => DomainTexts.Field_Title,
            FieldName.Url => DomainTexts.Field_Url,
        };

    public static string For(TicketKind kind) =>
        kind switch
        {
            TicketKind.Bug => DomainTexts.TicketKind_Bug,
            TicketKind.Change => DomainTexts.TicketKind_Change,
            TicketKind.Question => DomainTexts.TicketKind_Question,
        };

    public static string For(Activity activity) =>
        activity switch
        {
            Activity.Troubleshooting => DomainTexts.Activity_Troubleshooting,
            Activity.Fix => DomainTexts.Activity_Fix,
            Activity.Development => DomainTexts.Activity_Development,
            Activity.Advice => DomainTexts.Activity_Advice,
        };

    public static string For(FundingMode funding) =>
        funding switch
        {
            FundingMode.ServiceHours => DomainTexts.Funding_ServiceHours,
            FundingMode.HourlyRate => DomainTexts.Funding_HourlyRate,
            FundingMode.HourlyRateWhenShort => DomainTexts.Funding_HourlyRateWhenShort,
        };

    public static string For(ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Phone => DomainTexts.Channel_Phone,
            ContactChannel.Email => DomainTexts.Channel_Email,
            ContactChannel.Ticket => DomainTexts.Channel_Ticket,
            ContactChannel.Meeting => DomainTexts.Channel_Meeting,
            ContactChannel.OwnPages => DomainTexts.Channel_OwnPages,
        };

    public static string For(RecordAuthor author) =>
        author.Origin switch
        {
            RecordOrigin.Person => author.Name ?? DomainTexts.Author_Program,
            RecordOrigin.Import => author.Name is { } name
                ? Formats.Text(DomainTexts.Author_ImportBy, name)
                : DomainTexts.Author_Import,
            RecordOrigin.Job => DomainTexts.Author_Program,
        };

    public static string For(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug => DomainTexts.BugClass_CommonSystemBug,
            BugClass.NotSupported => DomainTexts.BugClass_NotSupported,
            BugClass.Misconfiguration => DomainTexts.BugClass_Misconfiguration,
            BugClass.Modification => DomainTexts.BugClass_Modification,
        };

    /// <param name="item">One item of the checklist.</param>
    public static string For(IntakeItems item) =>
        item switch
        {
            IntakeItems.None => "",
            IntakeItems.Steps => DomainTexts.Intake_Steps,
            IntakeItems.Url => DomainTexts.Intake_Url,
            IntakeItems.ExpectedResult => DomainTexts.Intake_ExpectedResult,
            IntakeItems.Screenshot => DomainTexts.Intake_Screenshot,
            IntakeItems.Sketch => DomainTexts.Intake_Sketch,
            IntakeItems.ContactPerson => DomainTexts.Intake_ContactPerson,
        };

    /// <summary>Joins several items for use inside a sentence, such as "steps, page".</summary>
    public static string JoinInSentence(IntakeItems items) =>
        string.Join(
            ", ",
            Enum.GetValues<IntakeItems>()
                .Where(item => item != IntakeItems.None && items.HasFlag(item))
                .Select(item => For(item).ToLower(CultureInfo.CurrentCulture))
        );
}
