using System.Text;
using Workbench.App.Commands;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Takes a calendar file from the browser. It is kept in memory and read for the preview.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ReceiveCalendarFile(QueryExecutor queries, CalendarFiles files)
{
    private const int MaxMegabytes = CalendarFileParser.MaxBytes / 1_048_576;

    public Task<Outcome<int>> RunAsync(
        Actor actor,
        Guid fileId,
        string name,
        Stream content,
        CancellationToken ct
    ) =>
        queries.RunAsync<ReceiveCalendarFile, Outcome<int>>(
            actor,
            async (_, token) =>
            {
                var sanitized = UploadedFileName.Sanitize(name);
                using var buffer = new MemoryStream();
                var chunk = new byte[81_920];
                int read;
                while ((read = await content.ReadAsync(chunk, token)) > 0)
                {
                    if (buffer.Length + read > CalendarFileParser.MaxBytes)
                    {
                        return Refusal.Because(RefusalCode.FileTooLarge, sanitized, MaxMegabytes);
                    }

                    buffer.Write(chunk, 0, read);
                }

                if (buffer.Length == 0)
                {
                    return Refusal.Because(RefusalCode.FileEmpty, sanitized);
                }

                buffer.Position = 0;
                using var reader = new StreamReader(buffer, Encoding.UTF8);
                files.Keep(actor.Id, fileId, sanitized, await reader.ReadToEndAsync(token));
                return 0;
            },
            ct
        );
}
