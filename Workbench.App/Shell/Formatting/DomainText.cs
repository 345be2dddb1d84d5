using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell.Formatting;

/// <summary>Returns the texts of domain values in the language of the page.</summary>
public static class DomainText
{
    public static string For(SizeClass? size) => size is { } known ? For(known) : Texts.Size_None;

    public static string For(SizeClass size) =>
        size switch
        {
            SizeClass.Small => Texts.Size_Small,
            SizeClass.Medium => Texts.Size_Medium,
            SizeClass.Large => Texts.Size_Large,
        };

    public static string For(TicketState state) =>
        state switch
        {
            TicketState.New => Texts.State_New,
            TicketState.Queued => Texts.State_Queued,
            TicketState.Started => Texts.State_Started,
            TicketState.AwaitingCustomer => Texts.State_AwaitingCustomer,
            TicketState.AwaitingFunding => Texts.State_AwaitingFunding,
            TicketState.Escalated => Texts.State_Escalated,
            TicketState.Delivered => Texts.State_Delivered,
            TicketState.Closed => Texts.State_Closed,
            TicketState.Withdrawn => Texts.State_Withdrawn,
            TicketState.Merged => Texts.State_Merged,
        };

    public static string For(FieldName field) =>
        field switch
        {
            FieldName.ContactEmail => Texts.Field_ContactEmail,
            FieldName.ContactName => Texts.Field_ContactName,
            FieldName.ContactPerson => Texts.Field_ContactPerson,
            FieldName.Description => Texts.Field_Description,
            FieldName.Email => Texts.Field_Email,
            FieldName.Evidence => Texts.Field_Evidence,
            FieldName.ExpectedResult => Texts.Field_ExpectedResult,
            FieldName.Field => Texts.Field_Field,
            FieldName.Goal => Texts.Field_Goal,
            FieldName.Name => Texts.Field_Name,
            FieldName.Note => Texts.Field_Note,
            FieldName.Number => Texts.Field_Number,
            FieldName.Outcome => Texts.Field_Outcome,
            FieldName.Password => Texts.Field_Password,
            FieldName.Person => Texts.Field_Person,
            FieldName.Reason => Texts.Field_Reason,
            FieldName.Release => Texts.Field_Release,
            FieldName.SaidBy => Texts.Field_SaidBy,
            FieldName.Steps => Texts.Field_Steps,
            FieldName.Subject => Texts.Field_Subject,
            FieldName.Text => Texts.Field_Text,
            FieldName.Title => Texts.Field_Title,
            FieldName.Url => Texts.Field_Url,
        };

    public static string For(TicketKind kind) =>
        kind switch
        {
            TicketKind.Bug => Texts.Kind_Bug,
            TicketKind.Change => Texts.Kind_Change,
            TicketKind.Question => Texts.Kind_Question,
        };

    public static string For(Activity activity) =>
        activity switch
        {
            Activity.Troubleshooting => Texts.Activity_Troubleshooting,
            Activity.Fix => Texts.Activity_Fix,
            Activity.Development => Texts.Activity_Development,
            Activity.Advice => Texts.Activity_Advice,
        };

    public static string For(FundingMode funding) =>
        funding switch
        {
            FundingMode.ServiceHours => Texts.Funding_ServiceHours,
            FundingMode.HourlyRate => Texts.Funding_HourlyRate,
            FundingMode.HourlyRateWhenShort => Texts.Funding_HourlyRateWhenShort,
        };

    public static string For(ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Phone => Texts.Channel_Phone,
            ContactChannel.Email => Texts.Channel_Email,
            ContactChannel.Ticket => Texts.Channel_Ticket,
            ContactChannel.Meeting => Texts.Channel_Meeting,
            ContactChannel.OwnPages => Texts.Channel_OwnPages,
        };

    public static string For(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug => Texts.BugClass_CommonSystemBug,
            BugClass.NotSupported => Texts.BugClass_NotSupported,
            BugClass.Misconfiguration => Texts.BugClass_Misconfiguration,
            BugClass.Modification => Texts.BugClass_Modification,
        };

    /// <param name="item">One item of the checklist.</param>
    public static string For(IntakeItems item) =>
        item switch
        {
            IntakeItems.None => "",
            IntakeItems.Steps => Texts.Intake_Steps,
            IntakeItems.Url => Texts.Intake_Url,
            IntakeItems.ExpectedResult => Texts.Intake_ExpectedResult,
            IntakeItems.Screenshot => Texts.Intake_Screenshot,
            IntakeItems.Sketch => Texts.Intake_Sketch,
            IntakeItems.ContactPerson => Texts.Intake_ContactPerson,
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
