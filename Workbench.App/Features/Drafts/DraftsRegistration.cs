using Workbench.App.Shell.Drafts;

namespace Workbench.App.Features.Drafts;

/// <summary>Registers what keeps drafts.</summary>
public static class DraftsRegistration
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services
            .AddSingleton<SaveDraft>()
            .AddSingleton<DraftsQuery>()
            .AddSingleton<IDraftStore, DraftStore>();
}
