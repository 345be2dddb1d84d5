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
            .AddPart<ClassPart>(Place.TicketAside);
}
