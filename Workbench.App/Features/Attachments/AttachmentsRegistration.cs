using Workbench.App.Features.Attachments.Cleanup;
using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Shell;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Attachments;

/// <summary>Registers the attachment use cases.</summary>
public static class AttachmentsRegistration
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) =>
        services
            .AddSingleton<AttachmentFileStore>()
            .AddSingleton<AttachFile>()
            .AddSingleton<RemoveAttachment>()
            .AddSingleton<StageFile>()
            .AddSingleton<UnstageFile>()
            .AddSingleton<StagedFilesQuery>()
            .AddSingleton<DeleteExpiredStagedFiles>()
            .AddSingleton<DeleteOrphanedFiles>()
            .AddSingleton<AttachmentsQuery>()
            .AddSingleton<IFeatureEndpoints, AttachmentEndpoints>()
            .AddToSlot<StagedFilesPanel>(Slot.NewTicketFiles)
            .AddToSlot<TicketFilesPanel>(Slot.TicketMain)
            .AddToSlot<ReadOnlyTicketFilesPanel>(Slot.TicketReadOnly);
}
