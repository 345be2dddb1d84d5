using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Resets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries"
            );

            migrationBuilder.AddColumn<string>(
                name: "ShapedBy",
                table: "LedgerEntries",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "LapsedOn",
                table: "HoursSources",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndOrderedOn",
                table: "Agreements",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextDueOn",
                table: "Agreements",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "NextPackage",
                table: "Agreements",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "PackageChanges",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FromPackage = table.Column<string>(type: "TEXT", nullable: false),
                    ToPackage = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GainedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    PriceOre = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageChanges", x => new { x.CustomerId, x.No });
                    table.ForeignKey(
                        name: "FK_PackageChanges_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Settlements",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TermStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TermEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DaysElapsed = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysInTerm = table.Column<int>(type: "INTEGER", nullable: false),
                    IncludedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    EarnedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    IncludedDrawnMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    OverdrawMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    HourlyRateOre = table.Column<long>(type: "INTEGER", nullable: false),
                    OwedOre = table.Column<long>(type: "INTEGER", nullable: false),
                    UnusedCardMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settlements", x => new { x.CustomerId, x.RecordedAt });
                    table.ForeignKey(
                        name: "FK_Settlements_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TermResets",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    TermNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    TermStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ResetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LapsedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    CarriedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    GrantedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    BalanceAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermResets", x => new { x.CustomerId, x.TermNumber });
                    table.ForeignKey(
                        name: "FK_TermResets_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries",
                columns: new[] { "CustomerId", "Reverses" },
                unique: true,
                filter: "\"Kind\" IN ('Reverse', 'Cancel')"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_NextDueOn_CustomerId",
                table: "Agreements",
                columns: new[] { "NextDueOn", "CustomerId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TermResets_RecordedAt",
                table: "TermResets",
                column: "RecordedAt"
            );

            // Agreements of before: the term that is open ends on its day.
            migrationBuilder.Sql(
                """
                UPDATE "Agreements" SET "NextDueOn" =
                    (SELECT MAX(t."End") FROM "Terms" t WHERE t."CustomerId" = "Agreements"."CustomerId")
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "PackageChanges");

            migrationBuilder.DropTable(name: "Settlements");

            migrationBuilder.DropTable(name: "TermResets");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries"
            );

            migrationBuilder.DropIndex(
                name: "IX_Agreements_NextDueOn_CustomerId",
                table: "Agreements"
            );

            migrationBuilder.DropColumn(name: "ShapedBy", table: "LedgerEntries");

            migrationBuilder.DropColumn(name: "LapsedOn", table: "HoursSources");

            migrationBuilder.DropColumn(name: "EndOrderedOn", table: "Agreements");

            migrationBuilder.DropColumn(name: "NextDueOn", table: "Agreements");

            migrationBuilder.DropColumn(name: "NextPackage", table: "Agreements");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries",
                columns: new[] { "CustomerId", "Reverses" },
                unique: true
            );
        }
    }
}
