using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>Stores an uploaded file. Refuses one that is empty or too large.</summary>
internal static class AttachmentFileStoreExtensions
{
    public static async Task<Result<StoredFile>> SaveUploadAsync(
        this AttachmentFileStore files,
        string fileName,
        Stream content,
        CancellationToken ct
    )
    {
        if (await files.SaveAsync(content, ct) is not { } stored)
        {
            return Refusal.Because(
                RefusalCode.FileTooLarge,
                UploadedFileName.Sanitize(fileName),
                Attachment.MaxBytes / 1024 / 1024
            );
        }

        return stored.Bytes == 0
            ? Refusal.Because(RefusalCode.FileEmpty, UploadedFileName.Sanitize(fileName))
            : stored;
    }
}
