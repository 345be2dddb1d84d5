using Workbench.App.Features.BugClassification.Wizard;
using Workbench.App.Shell.Places;

namespace Workbench.App.Features.BugClassification;

/// <summary>Registers what classifying bugs does.</summary>
public static class BugClassificationRegistration
{
    public static IServiceCollection AddBugClassification(this IServiceCollection services) =>
        services
            .AddSingleton<ClassifyBug>()
            .AddSingleton<SimilarReportsQuery>()
            .AddSingleton<ReplyQuery>()
            .AddSingleton<ClassPreviewQuery>()
            .AddToSlot<ClassPart>(Slot.TicketAside)
            .AddToSlot<ClassWizard>(Slot.TicketMain);
}
