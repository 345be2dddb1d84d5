using Workbench.App.Shell.Drafts;

namespace Workbench.App.Features.Drafts;

/// <summary>Registers the draft use cases.</summary>
public static class DraftsRegistration
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services
            .AddSingleton<SaveDraft>()
            .AddSingleton<DraftsQuery>()
            .AddSingleton<IDraftStore, DraftStore>();
}
